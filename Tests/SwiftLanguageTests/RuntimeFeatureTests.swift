import APIModel
import Diagnostics
import Foundation
import Testing

@testable import SwiftLanguage

@Suite("What only some APIs need of the runtime")
struct RuntimeFeatureTests {
    private let paths = [
        "Support/Calls/APICall.swift", "Support/Features/Paging/PageStep.swift", "Support/ServerTransport/A.swift",
        "Support/Standalone/A.swift",
    ]

    @Test("A feature is copied where an operation needs it")
    func used() {
        var list = SampleAPI.list
        list.pagination = .page(page: "page", size: nil, items: [], lastPage: nil)
        let copied = copied(SampleAPI.make(operations: [list]))
        #expect(copied == ["Support/Calls/APICall.swift", "Support/Features/Paging/PageStep.swift"])
    }

    @Test("A feature that no operation needs stays behind")
    func unused() {
        var list = SampleAPI.list
        list.pagination = nil
        let copied = copied(SampleAPI.make(operations: [list]))
        #expect(copied == ["Support/Calls/APICall.swift"])
    }

    @Test("A transport for servers is copied where it is asked for")
    func serverTransport() {
        let copied = copied(SampleAPI.make(operations: []), .asyncHTTPClient)
        #expect(copied == ["Support/Calls/APICall.swift", "Support/ServerTransport/A.swift"])
    }

    @Test("Every folder of features is known, and there is one for each")
    func folders() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates/Swift/Support/Features")
        let folders = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(folders) == Set(RuntimeFeature.allCases.map(\.rawValue)))
    }

    private func copied(_ api: API, _ serverTransport: SwiftServerTransport = .none) -> [String] {
        var diagnostics = DiagnosticSink()
        let names = SwiftNames(api, sdkName: "Sample", within: nil, diagnostics: &diagnostics)
        let sdk = SwiftSDK(api: api, names: names, access: .public, serverTransport: serverTransport)
        return RuntimeFeature.runtimePaths(for: sdk, among: paths)
    }
}
