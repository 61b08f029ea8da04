// Command ledger-go checks a Davylamp ledger export with the Go project's own code for transparency logs.
//
//	ledger-go DIR VKEY [OLDER-CHECKPOINT]
//
// It uses golang.org/x/mod/sumdb/note for the checkpoint's signature and golang.org/x/mod/sumdb/tlog for every hash:
// all tiles against the signed root, all entries against the tiles, one inclusion proof and one consistency proof.
// Only the parsing of files (tile paths, entry bundles, the three lines of a checkpoint) is ours, because the Go
// checksum database lays them out otherwise. It exits with 1 at the first failure.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// directory reads tiles of a C2SP tlog-tiles layout for tlog.
type directory struct{ root string }

func (d directory) Height() int { return height }

// path turns tile/8/L/N of the Go layout into tile/L/N, and its data tiles into entry bundles.
func path(t tlog.Tile) string {
	p := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(p, "tile/data/", "tile/entries/", 1)
}

func (d directory) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(d.root, path(t)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (d directory) SaveTiles([]tlog.Tile, [][]byte) {}

// entries splits a bundle of exactly w entries.
func entries(data []byte, w int) ([][]byte, error) {
	var all [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, errors.New("truncated bundle")
		}
		n := 2 + int(binary.BigEndian.Uint16(data))
		all, data = append(all, data[2:n]), data[n:]
	}
	if len(all) != w {
		return nil, fmt.Errorf("%d entries, want %d", len(all), w)
	}
	return all, nil
}

func open(file, vkey string) (origin string, tree tlog.Tree, err error) {
	msg, err := os.ReadFile(file)
	if err != nil {
		return "", tree, err
	}
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return "", tree, err
	}
	n, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		return "", tree, err
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 {
		return "", tree, errors.New("malformed checkpoint")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return "", tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return lines[0], tree, err
}

// check verifies tile after tile; reader proves each hash that it returns to be in the tree.
func check(dir string, tree tlog.Tree, reader tlog.HashReader) error {
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("root %v, signed %v", root, tree.Hash)
	}
	for _, t := range tlog.NewTiles(height, 0, tree.N) {
		var indexes []int64
		for i := range int64(t.W) {
			indexes = append(indexes, tlog.StoredHashIndex(height*t.L, t.N<<height+i))
		}
		hashes, err := reader.ReadHashes(indexes)
		if err != nil {
			return fmt.Errorf("%s: %w", path(t), err)
		}
		if t.L > 0 {
			continue
		}
		t.L = -1
		data, err := os.ReadFile(filepath.Join(dir, path(t)))
		if err != nil {
			return err
		}
		bundle, err := entries(data, t.W)
		if err != nil {
			return fmt.Errorf("%s: %w", path(t), err)
		}
		for i, entry := range bundle {
			if tlog.RecordHash(entry) != hashes[i] {
				return fmt.Errorf("%s: entry %d does not hash to its leaf", path(t), t.N<<height+int64(i))
			}
		}
	}
	return nil
}

func included(tree tlog.Tree, reader tlog.HashReader, n int64) error {
	proof, err := tlog.ProveRecord(tree.N, n, reader)
	if err != nil {
		return err
	}
	leaf, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf[0])
}

func extends(tree, older tlog.Tree, reader tlog.HashReader) error {
	proof, err := tlog.ProveTree(tree.N, older.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash)
}

func run(args []string) error {
	if len(args) < 2 || len(args) > 3 {
		return errors.New("usage: ledger-go DIR VKEY [OLDER-CHECKPOINT]")
	}
	dir, vkey := args[0], args[1]
	origin, tree, err := open(filepath.Join(dir, "checkpoint"), vkey)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	if tree.N == 0 {
		if hash, _ := tlog.TreeHash(0, nil); hash != tree.Hash {
			return fmt.Errorf("root of the empty tree %v, signed %v", hash, tree.Hash)
		}
		fmt.Printf("go sumdb: %s: signature and empty tree hold\n", origin)
		return nil
	}
	reader := tlog.TileHashReader(tree, directory{dir})
	if err := check(dir, tree, reader); err != nil {
		return err
	}
	n := tree.N * 2 / 3
	if err := included(tree, reader, n); err != nil {
		return fmt.Errorf("inclusion of entry %d: %w", n, err)
	}
	older := tlog.Tree{N: (tree.N + 1) / 2}
	if len(args) == 3 {
		if _, older, err = open(args[2], vkey); err != nil {
			return fmt.Errorf("%s: %w", args[2], err)
		}
	} else if older.Hash, err = tlog.TreeHash(older.N, reader); err != nil {
		return err
	}
	if older.N > 0 {
		if err := extends(tree, older, reader); err != nil {
			return fmt.Errorf("consistency since %d: %w", older.N, err)
		}
	}
	fmt.Printf("go sumdb: %s: signature, %d entries, all tiles, root, inclusion of %d, consistency since %d hold\n",
		origin, tree.N, n, older.N)
	return nil
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "go sumdb: REJECTED:", err)
		os.Exit(1)
	}
}
