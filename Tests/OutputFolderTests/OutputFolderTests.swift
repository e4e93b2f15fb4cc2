import CodeGeneration
import Foundation
import Testing

@testable import OutputFolder

@Suite struct OutputFolderTests {
    @Test("A new folder gets all files and a manifest")
    func new() throws {
        let place = try TemporaryFolder()
        let changes = try place.write(["b.txt": "b", "a/c.txt": "c"])
        #expect(changes.added == [".concord-manifest.json", "a/c.txt", "b.txt"])
        #expect(try place.contents() == ["b.txt": "b", "a/c.txt": "c"])
        let expected = """
            {
              "version": 2,
              "generator": "1.2.3",
              "document": "d0",
              "configuration": "c0",
              "files": {
                "a/c.txt": "a3dad144c40657ed",
                "b.txt": "78452aa11af39f9b"
              }
            }

            """
        #expect(try place.manifestText() == expected)
    }

    @Test("Planning writes nothing, not even the folder")
    func planWritesNothing() throws {
        let place = try TemporaryFolder()
        _ = try place.plan(["a.txt": "a"])
        #expect(!FileManager.default.fileExists(atPath: place.folder.path))
    }

    @Test("A second run writes nothing")
    func secondRun() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a", "b.txt": "b"])
        let before = try ["a.txt", "b.txt", Reserved.manifest].map(place.identity)
        let changes = try place.write(["a.txt": "a", "b.txt": "b"])
        #expect(changes.isEmpty && changes.unchangedCount == 2)
        #expect(try ["a.txt", "b.txt", Reserved.manifest].map(place.identity) == before)
    }

    @Test("A file that stays the same keeps its time stamp when others change")
    func timeStamp() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a", "b.txt": "b"])
        let before = try place.identity(of: "a.txt")
        let changes = try place.write(["a.txt": "a", "b.txt": "B"])
        #expect(
            changes.changed == [".concord-manifest.json", "b.txt"] && changes.added.isEmpty && changes.removed.isEmpty
        )
        #expect(try place.identity(of: "a.txt") == before)
        #expect(try place.contents() == ["a.txt": "a", "b.txt": "B"])
    }

    @Test("Another stamp changes the manifest alone")
    func stamp() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        let stamp = ManifestStamp(generator: "2.0.0", documentHash: "d1", configurationHash: "c0")
        let changes = try place.folder.plan(TemporaryFolder.files(["a.txt": "a"]), stamp: stamp)
        #expect(changes.changed == [".concord-manifest.json"] && changes.changedCount == 1)
        try place.folder.apply(changes)
        #expect(try place.manifestText().contains("\"document\": \"d1\""))
    }

    @Test("Files that are no longer made go, and the folders that they leave empty")
    func stale() throws {
        let place = try TemporaryFolder()
        try place.write(["a/b/c.txt": "c", "a/d.txt": "d", "e/f.txt": "f"])
        try place.put("mine", at: "e/.build/x")
        let changes = try place.write(["a/d.txt": "d"])
        #expect(changes.removed == ["a/b/c.txt", "e/f.txt"])
        #expect(try place.contents() == ["a/d.txt": "d", "e/.build/x": "mine"])
    }

    @Test("A folder takes the place of a file that Concord wrote")
    func fileAndFolder() throws {
        let place = try TemporaryFolder()
        try place.write(["a": "file"])
        try place.write(["a/b.txt": "b"])
        #expect(try place.contents() == ["a/b.txt": "b"])
    }

    @Test("What others put into the folder stays")
    func strangers() throws {
        let place = try TemporaryFolder()
        try place.put("mine", at: "notes.md")
        try place.put("object", at: ".build/debug/x.o")
        try place.write(["a.txt": "a"])
        try place.write([:], policy: .force)
        #expect(try place.contents() == ["notes.md": "mine", ".build/debug/x.o": "object"])
    }

    @Test("A file that others wrote is a conflict, unless it says the same")
    func strangersFile() throws {
        let place = try TemporaryFolder()
        try place.put("mine", at: "a.txt")
        try place.put("b", at: "b.txt")
        let changes = try place.write(["a.txt": "a", "b.txt": "b"])
        #expect(changes.conflicts == ["a.txt"] && changes.unchangedCount == 1)
        #expect(try place.contents() == ["a.txt": "mine", "b.txt": "b"])
        #expect(try !place.manifestText().contains("a.txt"))
        #expect(try place.write(["a.txt": "a", "b.txt": "b"], policy: .force).changed.contains("a.txt"))
        #expect(try place.contents() == ["a.txt": "a", "b.txt": "b"])
    }

    @Test("A file that was edited is a conflict until the edit is undone or overwritten")
    func edited() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        try place.put("edited", at: "a.txt")
        for _ in 0..<2 { #expect(try place.write(["a.txt": "new"]).conflicts == ["a.txt"]) }
        #expect(try place.contents() == ["a.txt": "edited"])
        try place.put("a", at: "a.txt")
        #expect(try place.write(["a.txt": "new"]).conflicts.isEmpty)
        try place.put("edited", at: "a.txt")
        try place.write(["a.txt": "newer"], policy: .force)
        #expect(try place.contents() == ["a.txt": "newer"])
    }

    @Test("A file that was edited and is no longer made stays until it is forced out")
    func editedAndStale() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        try place.put("edited", at: "a.txt")
        for _ in 0..<2 { #expect(try place.write([:]).conflicts == ["a.txt"]) }
        #expect(try place.contents() == ["a.txt": "edited"])
        #expect(try place.write([:], policy: .force).removed == ["a.txt"])
        #expect(try place.contents().isEmpty)
    }

    @Test("A file that was deleted comes back")
    func deleted() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        try place.remove("a.txt")
        #expect(try place.write(["a.txt": "a"]).added == ["a.txt"])
        #expect(try place.contents() == ["a.txt": "a"])
    }

    @Test("New files can be read by everybody whom the user's mask lets")
    func permissions() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        try place.put("b", at: "b.txt")
        let modes = try ["a.txt", "b.txt"].map {
            try FileManager.default.attributesOfItem(atPath: place.url($0).path)[.posixPermissions] as? Int
        }
        #expect(modes[0] == modes[1])
    }
}
