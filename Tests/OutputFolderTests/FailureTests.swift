import CodeGeneration
import Foundation
import Testing

@testable import OutputFolder

@Suite struct FailureTests {
    @Test("A failure in the middle leaves the old state, time stamps included")
    func failureInTheMiddle() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a", "b.txt": "b", "y/z.txt": "z"])
        try place.put("a stranger's file where a folder is needed", at: "x")
        let before = try place.contents()
        let identities = try ["a.txt", "b.txt", "y/z.txt", Reserved.manifest].map(place.identity)
        let changes = try place.plan(["a.txt": "A", "n/e/w.txt": "new", "x/c.txt": "c", "y/z.txt": "z"])
        #expect(throws: OutputError.self) { try place.folder.apply(changes) }
        #expect(try place.contents() == before)
        #expect(try ["a.txt", "b.txt", "y/z.txt", Reserved.manifest].map(place.identity) == identities)
    }

    @Test("A file that changes between planning and writing stops the run")
    func changedMeanwhile() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a", "b.txt": "b"])
        let changes = try place.plan(["a.txt": "A", "b.txt": "B"])
        try place.put("edited", at: "b.txt")
        #expect(throws: OutputError.changedMeanwhile(place.folder.path + "/b.txt")) { try place.folder.apply(changes) }
        #expect(try place.contents() == ["a.txt": "a", "b.txt": "edited"])
    }

    @Test("A run that was killed is finished by the next one, without conflicts and leftovers")
    func killed() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a", "b.txt": "b", "c.txt": "c", "d.txt": "d"])
        let next = ["a.txt": "A", "b.txt": "B", "new.txt": "new", "newer.txt": "newer", "d.txt": "d"]
        let changes = try place.plan(next)
        // What a kill leaves: the next manifest, a stage, some files in place, one put away, the last manifest.
        try place.put(String(decoding: try #require(changes.manifest), as: UTF8.self), at: Reserved.nextManifest)
        try place.put("half a fi", at: Reserved.stage + "/1")
        try place.put("A", at: "a.txt")
        try place.put("new", at: "new.txt")
        try place.remove("b.txt")
        try place.remove("c.txt")

        let check = try place.plan(next)
        #expect(check.removed == [".concord-manifest.next.json", ".concord-stage"])
        #expect(check.conflicts.isEmpty && !check.isEmpty)
        try place.write(next)
        #expect(try place.contents() == next)
        #expect(try place.plan(next).isEmpty)
    }

    @Test("After a kill, other files may be wanted: what the killed run wrote is known as Concord's")
    func killedAndChangedMind() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        let changes = try place.plan(["a.txt": "A", "new.txt": "new"])
        try place.put(String(decoding: try #require(changes.manifest), as: UTF8.self), at: Reserved.nextManifest)
        try place.put("A", at: "a.txt")
        try place.put("new", at: "new.txt")
        let back = try place.write(["a.txt": "a"])
        #expect(back.changed == ["a.txt"] && back.conflicts.isEmpty)
        #expect(back.removed == [".concord-manifest.next.json", "new.txt"])
        #expect(try place.contents() == ["a.txt": "a"])
    }
}
