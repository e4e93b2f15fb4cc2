import ArgumentParser
import Diagnostics
import OpenAPIFilter

/// What is done to a document before anything is made of it, as the command line says it.
struct DocumentOptions: ParsableArguments {
    @Option(help: "An overlay to apply to the document; may be given more than once.")
    var overlay: [String] = []

    @Option(help: "Keep the operations of this tag only; may be given more than once.")
    var onlyTag: [String] = []

    @Option(help: "Keep the operations of the paths like this only, such as '/pets/**'.")
    var onlyPath: [String] = []

    @Option(help: "Keep this operation only, by its id.")
    var onlyOperation: [String] = []

    @Option(help: "Leave out the operations of this tag; may be given more than once.")
    var exceptTag: [String] = []

    @Option(help: "Leave out the operations of the paths like this.")
    var exceptPath: [String] = []

    @Option(help: "Leave out this operation, by its id.")
    var exceptOperation: [String] = []

    @Flag(help: "Leave out operations that are deprecated.")
    var withoutDeprecated = false

    @Flag(help: "Keep operations that are internal (x-internal).")
    var withInternal = false

    /// The options that were given, as the user would write them.
    var given: [String] {
        let lists = patterns.filter { !$0.texts.isEmpty }.map(\.option)
        let flags = [("--without-deprecated", withoutDeprecated), ("--with-internal", withInternal)]
        return (overlay.isEmpty ? [] : ["--overlay"]) + lists + flags.filter(\.1).map(\.0)
    }

    /// The filter that the options ask for; the command line joins `sources`, so that mistakes can be shown in it.
    func filter(in sources: inout SourceFiles) -> OperationFilter {
        let lines = patterns.flatMap { list in list.texts.map { "\(list.option) \($0)\n" } }
        var filter = OperationFilter()
        filter.deprecated = withoutDeprecated ? .drop : .keep
        filter.internal = withInternal ? .keep : .drop
        guard !lines.isEmpty else { return filter }
        let file = sources.add(SourceFile(path: "command line", bytes: Array(lines.joined().utf8)))
        var end = 0
        for list in patterns {
            filter[keyPath: list.target] = list.texts.map { text in
                let start = end + list.option.utf8.count + 1
                end = start + text.utf8.count + 1
                return OperationFilter.Pattern(text, at: SourceRange(file: file, start: start, end: end - 1))
            }
        }
        return filter
    }

    private typealias Target = WritableKeyPath<OperationFilter, [OperationFilter.Pattern]>

    /// The options that name operations, with what they fill.
    private var patterns: [(option: String, texts: [String], target: Target)] {
        [
            ("--only-tag", onlyTag, \.only.tags),
            ("--only-path", onlyPath, \.only.paths),
            ("--only-operation", onlyOperation, \.only.operations),
            ("--except-tag", exceptTag, \.except.tags),
            ("--except-path", exceptPath, \.except.paths),
            ("--except-operation", exceptOperation, \.except.operations),
        ]
    }
}
