import APIModel
import Foundation
import Testing

@testable import SwiftLanguage

@Suite("What only some APIs need of the runtime")
struct RuntimeFeatureTests {
    private let paths = [
        "Support/Calls/APICall.swift", "Support/Features/Paging/PageStep.swift", "Support/Standalone/A.swift",
    ]

    @Test("A feature is copied where an operation needs it")
    func used() {
        var list = SampleAPI.list
        list.pagination = .page(page: "page", size: nil, items: [], lastPage: nil)
        let copied = RuntimeFeature.runtimePaths(for: SampleAPI.make(operations: [list]), among: paths)
        #expect(copied == ["Support/Calls/APICall.swift", "Support/Features/Paging/PageStep.swift"])
    }

    @Test("A feature that no operation needs stays behind")
    func unused() {
        var list = SampleAPI.list
        list.pagination = nil
        let copied = RuntimeFeature.runtimePaths(for: SampleAPI.make(operations: [list]), among: paths)
        #expect(copied == ["Support/Calls/APICall.swift"])
    }

    @Test("Every folder of features is known, and there is one for each")
    func folders() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates/Swift/Support/Features")
        let folders = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(folders) == Set(RuntimeFeature.allCases.map(\.rawValue)))
    }
}
