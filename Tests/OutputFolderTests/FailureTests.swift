import CodeGeneration
import Foundation
import Synchronization
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

    @Test("A run that is stopped after any step is finished by the next one, whatever that one makes")
    func stoppedAnywhere() throws {
        let old = ["a.txt": "a", "b.txt": "b", "x/c.txt": "c", "same.txt": "same"]
        let new = ["a.txt": "A", "f/in.txt": "in", "n/e/w.txt": "new", "same.txt": "same"]
        let count = try transaction(from: old, to: new).transaction.steps.count
        #expect(count > 15)
        for (stop, aim) in (0...count).flatMap({ stop in [(stop, old), (stop, new)] }) {
            let (place, transaction) = try transaction(from: old, to: new)
            for step in transaction.steps[..<stop] { try step.perform(on: Disk(root: place.folder.path)) }
            if case .create(let path, let bytes)? = transaction.steps.dropFirst(stop).first {
                try place.put(String(decoding: bytes.dropLast(), as: UTF8.self), at: path)
            }
            let check = try place.plan(aim)
            #expect(check.conflicts == [], "after \(stop) steps")
            #expect(check.isUnfinished == (stop > 0), "after \(stop) steps")
            try place.write(aim)
            #expect(try place.contents() == aim, "after \(stop) steps")
            let rest = try place.plan(aim)
            #expect(rest.isEmpty && !rest.isUnfinished, "after \(stop) steps")
        }
    }

    @Test("A folder that was not there comes as a whole, whatever is in it")
    func newFolder() throws {
        let (place, transaction) = try transaction(
            from: ["old/a.txt": "a"],
            to: ["old/a.txt": "a", "old/n/1.txt": "1", "old/n/e/2.txt": "2", "old/n/e/3.txt": "3"]
        )
        let arrivals = transaction.steps.filter { if case .move(_, to: "old/n") = $0 { true } else { false } }
        #expect(arrivals.count == 1)
        #expect(transaction.steps.count { if case .move = $0 { true } else { false } } == 3)
        try place.put("somebody else's", at: "old/n/4.txt")
        #expect(throws: OutputError.changedMeanwhile(place.folder.path + "/old/n")) {
            try transaction.perform(on: Disk(root: place.folder.path))
        }
        #expect(try place.contents() == ["old/a.txt": "a", "old/n/4.txt": "somebody else's"])
    }

    @Test("New folders that differ by case alone hold their files on every disk")
    func casesOfFolders() throws {
        let place = try TemporaryFolder()
        let files = ["models/a.txt": "a", "Models/b.txt": "b", "models/c.txt": "c"]
        try place.write(files)
        #expect(try place.plan(files).isEmpty)
        #expect(try place.contents().count == 3)
    }

    @Test("A step that fails is undone with all before it")
    func undoneAnywhere() throws {
        let old = ["a.txt": "a", "b.txt": "b", "x/c.txt": "c"]
        let new = ["a.txt": "A", "n/e/w.txt": "new", "z.txt": "z"]
        let (place, transaction) = try transaction(from: old, to: new)
        try place.put("in the way", at: "z.txt/x")
        #expect(throws: OutputError.self) { try transaction.perform(on: Disk(root: place.folder.path)) }
        try place.remove("z.txt")
        #expect(try place.contents() == old)
    }

    @Test("A second run waits for the first one, and says so")
    func waiting() throws {
        let place = try TemporaryFolder()
        try place.write(["a.txt": "a"])
        let first = try FolderLock(on: place.folder.path, patience: .zero) {}
        let said = Mutex<[String]>([])
        let second = OutputFolder(path: place.folder.path, patience: .milliseconds(50)) { text in
            said.withLock { $0.append(text) }
        }
        let files = TemporaryFolder.files(["a.txt": "A"])
        #expect(throws: OutputError.busy(place.folder.path)) { try second.update(files, stamp: place.stamp) }
        #expect(throws: OutputError.busy(place.folder.path)) { try second.plan(files, stamp: place.stamp) }
        #expect(
            said.withLock { $0 }
                == Array(repeating: "waiting for another run that writes to \(place.folder.path)", count: 2)
        )
        first.release()
        #expect(try second.update(files, stamp: place.stamp).changed.contains("a.txt"))
    }

    /// A folder with `old`, and what takes it to `new`.
    private func transaction(
        from old: [String: String],
        to new: [String: String]
    ) throws -> (place: TemporaryFolder, transaction: Transaction) {
        let place = try TemporaryFolder()
        try place.write(old)
        return (place, try Transaction(place.plan(new), on: Disk(root: place.folder.path)))
    }
}
