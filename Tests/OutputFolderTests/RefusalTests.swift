import CodeGeneration
import Foundation
import Testing

@testable import OutputFolder

@Suite struct RefusalTests {
    @Test(
        "Paths that do not stay in the folder, and Concord's own, are refused",
        arguments: [
            "", "/a", "../a", "a/../b", "a//b", "./a", "a/.", "a\\b", "a\0b", "..", ".concord-manifest.json",
            ".concord-stage/a", ".Concord-Stage/a", ".concord-manifest.next.json",
        ]
    )
    func unsafePath(path: String) throws {
        let place = try TemporaryFolder()
        #expect(throws: OutputError.unsafePath(path)) { try place.plan([path: "x"]) }
    }

    @Test("Two files with one path, in upper or lower case, are refused")
    func equalPaths() throws {
        let place = try TemporaryFolder()
        let files = ["a/B", "A/b"].map { OutputFile(path: $0, bytes: []) }
        #expect(throws: OutputError.equalPaths("a/B", "A/b")) { try place.folder.plan(files, stamp: place.stamp) }
    }

    @Test(
        "A symbolic link that leads out of the folder is not followed",
        arguments: [OverwritePolicy.protectEdits, .force]
    )
    func linkOut(policy: OverwritePolicy) throws {
        let place = try TemporaryFolder()
        let outside = place.root.appendingPathComponent("outside")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        try place.put("", at: "x")
        try FileManager.default.createSymbolicLink(at: place.url("a"), withDestinationURL: outside)
        #expect(throws: OutputError.leadsOut(place.folder.path + "/a/b.txt")) {
            try place.plan(["a/b.txt": "b"], policy: policy)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    }

    @Test("A symbolic link to a folder inside is followed, and so is one to the folder itself")
    func linkInside() throws {
        let place = try TemporaryFolder()
        try place.put("mine", at: "real/x")
        try FileManager.default.createSymbolicLink(atPath: place.url("a").path, withDestinationPath: "real")
        try place.write(["a/b.txt": "b"])
        #expect(try place.contents() == ["a": "(link)", "real/b.txt": "b", "real/x": "mine"])
        let link = place.root.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "out")
        let changes = try OutputFolder(path: link.path).plan([], stamp: place.stamp)
        #expect(changes.removed == ["a/b.txt"])
    }

    @Test("A link in the place of a file is a conflict; forced, the link goes and its target stays")
    func linkAsFile() throws {
        let place = try TemporaryFolder()
        let outside = place.root.appendingPathComponent("outside.txt")
        try Data("mine".utf8).write(to: outside)
        try place.put("", at: "x")
        try FileManager.default.createSymbolicLink(at: place.url("a.txt"), withDestinationURL: outside)
        #expect(try place.write(["a.txt": "a"]).conflicts == ["a.txt"])
        try place.write(["a.txt": "a"], policy: .force)
        #expect(try place.contents() == ["a.txt": "a", "x": ""])
        #expect(try String(contentsOf: outside, encoding: .utf8) == "mine")
    }

    @Test("A folder in the place of a file is never removed", arguments: [OverwritePolicy.protectEdits, .force])
    func folderAsFile(policy: OverwritePolicy) throws {
        let place = try TemporaryFolder()
        try place.put("mine", at: "a.txt/b")
        #expect(throws: OutputError.notAFile(place.folder.path + "/a.txt")) {
            try place.plan(["a.txt": "a"], policy: policy)
        }
    }

    @Test(
        "A damaged manifest is an error, and no licence to touch anything",
        arguments: [
            "<<<<<<< HEAD\n{}", "", "{\"version\": 2}",
            #"{"version":1,"generator":"","document":"","configuration":"","files":{"../x":""}}"#,
        ]
    )
    func damagedManifest(text: String) throws {
        let place = try TemporaryFolder()
        try place.put(text, at: Reserved.manifest)
        try place.put("mine", at: "notes.md")
        #expect(throws: OutputError.damagedManifest(place.folder.path + "/.concord-manifest.json")) {
            try place.plan(["a.txt": "a"])
        }
        try place.write(["a.txt": "a"], policy: .force)
        #expect(try place.contents() == ["a.txt": "a", "notes.md": "mine"])
    }

    @Test("A folder that cannot be made is an error with the reason")
    func cannotWrite() throws {
        let place = try TemporaryFolder()
        try Data().write(to: place.root.appendingPathComponent("out"))
        let changes = try place.plan(["a.txt": "a"])
        let error = #expect(throws: OutputError.self) { try place.folder.apply(changes) }
        #expect(error?.description.hasPrefix("cannot make the folder \(place.folder.path)") == true)
    }
}
