package org.davylamp.cli;

import static org.davylamp.cli.Ran.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small invented case in case files: two sources, a camp placed twice, its fence measured. */
final class CaseFiles {
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put(
        "sources.csv",
        """
        source,type,title,publisher,published,url,reliability,relies_on
        report,report,Report on a camp,Society A,2016-05,https://example.org/report,B,none
        article,article,News of a camp,Paper B,2016-06,https://example.org/news,C,none
        """);
    FILES.put(
        "facilities.csv",
        """
        facility,kind,name,status,labour,source,locator
        camp-1,kwan-li-so,Camp 1,operating,coal,report,p. 1
        camp-1,kwan-li-so,Camp 1,closed,,article,line 3
        """);
    FILES.put(
        "coordinates.csv",
        """
        facility,claim,lat,lon,source,locator
        camp-1,text,39.142294,125.3218811,report,p. 1
        camp-1,text,39.0778750,125.4376611,article,map
        """);
    FILES.put(
        "observations.csv",
        """
        observation,facility,component,quantity,unit,image_date,source,locator
        fence-2010,camp-1,perimeter,3653,m,2010-04-01,report,p. 2
        fence-2016,camp-1,perimeter,5046,m,2016-04-01,report,p. 2
        """);
  }

  private CaseFiles() {}

  /** Begins a case of them. */
  static Path begin(Path folder) throws IOException {
    Path directory = folder.resolve("case");
    done("init", directory, "--title", "A small case");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = Files.writeString(folder.resolve(file.getKey()), file.getValue());
      done("--case", directory, "add", path);
    }
    return directory;
  }

  /** The hash of the case's ledger. */
  static String root(Path directory) {
    Path out = directory.resolveSibling("root.json");
    return String.valueOf(
        done("--case", directory, "--json", "export", "--as", "ftm", "--out", out)
            .object()
            .get("root"));
  }
}
