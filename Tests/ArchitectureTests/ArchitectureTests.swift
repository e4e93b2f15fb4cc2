import Foundation
import Testing

/// What the plan of the house forbids and no compiler notices.
@Suite("The plan of the house holds")
struct ArchitectureTests {
    /// Which modules of our own each module may import: the way of the data, and no way back.
    private static let mayImport: [String: Set<String>] = [
        "CHeap": [],
        "Platform": ["FoundationEssentials", "Foundation", "Glibc", "Musl", "Darwin"],
        "CLibYAML": [],
        "embed-templates": ["Foundation"],
        "NoTemplates": [],
        "Diagnostics": [],
        "SourceNodes": ["CLibYAML", "Diagnostics"],
        "SchemaEvaluation": ["SourceNodes", "Diagnostics"],
        "OpenAPIDocument": ["SourceNodes", "Diagnostics"],
        "Overlay": ["OpenAPIDocument", "SourceNodes", "Diagnostics"],
        "OpenAPIFilter": ["OpenAPIDocument", "Diagnostics"],
        "OpenAPIValidation": ["OpenAPIDocument", "SchemaEvaluation", "SourceNodes", "Diagnostics"],
        "APIModel": ["Diagnostics"],
        "Lowering": ["OpenAPIDocument", "SourceNodes", "APIModel", "Diagnostics"],
        "Contract": ["APIModel", "Diagnostics"],
        "CodeGeneration": ["APIModel", "Diagnostics"],
        "Rendering": ["CodeGeneration", "Diagnostics"],
        "SwiftLanguage": ["CodeGeneration", "APIModel", "Diagnostics"],
        "Mutation": ["CodeGeneration", "APIModel", "Diagnostics", "Platform"],
        "OutputFolder": ["CodeGeneration", "Diagnostics", "Platform"],
        "Pipeline": [
            "SourceNodes", "Overlay", "OpenAPIDocument", "OpenAPIFilter", "OpenAPIValidation", "APIModel", "Lowering",
            "Contract", "CodeGeneration",
            "Rendering", "SwiftLanguage", "Mutation", "Templates", "Diagnostics",
        ],
        "concord": [
            "CHeap", "OpenAPIDocument", "Pipeline", "OpenAPIFilter", "OutputFolder", "Contract", "CodeGeneration",
            "SwiftLanguage", "Mutation", "Platform", "Diagnostics", "ArgumentParser",
        ],
    ]

    /// What everybody may import. All else that comes with the platform is asked of the module ``Platform``, so that nobody
    /// brings the half of Foundation along that starts slowly.
    private static let platform: Set<String> = ["Synchronization"]

    @Test("A module imports what stands before it on the way of the data", arguments: try SourceTree.modules())
    func imports(of module: String) throws {
        let allowed = try #require(Self.mayImport[module], "say here what \(module) may import")
        for file in try SourceTree.files(in: "Sources/\(module)") {
            let strangers = file.imports.filter { !allowed.contains($0) && !Self.platform.contains($0) }
            #expect(strangers.isEmpty, "\(file.path) imports \(strangers.joined(separator: ", "))")
        }
    }

    @Test(
        "What is neutral names no language",
        arguments: ["Sources/APIModel", "Sources/Lowering", "Sources/OpenAPIDocument", "Sources/Contract"]
    )
    func neutrality(of folder: String) throws {
        let languages = ["swift", "typescript", "javascript", "python", "golang", "kotlin", "rust", "java"]
        for file in try SourceTree.files(in: folder) {
            for (number, line) in file.lines.enumerated() {
                let words = line.lowercased().split { !$0.isLetter }
                let named = words.filter { languages.contains(String($0)) }
                #expect(named.isEmpty, "\(file.path):\(number + 1) speaks of \(named.joined(separator: ", "))")
            }
        }
    }

    @Test("A file is short enough to be read", arguments: ["Sources", "Tests", "Templates", "Generated", "Tools"])
    func length(in folder: String) throws {
        for file in try SourceTree.files(in: folder) {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
        }
    }
}
