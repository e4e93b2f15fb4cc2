import APIModel
import Diagnostics

/// Ends circles of unions that are variants of each other with no object between: the variant that closes one becomes
/// any JSON value, since a value of such a type could never be written down.
func cutUnionCircles(in types: inout [TypeDefinition], diagnostics: inout DiagnosticSink) {
    var done: Set<Int> = []
    for start in types.indices where !done.contains(start) {
        var path: [(type: Int, next: Int)] = [(start, 0)]
        while let (type, next) = path.last {
            guard case .union(var union) = types[type].shape, next < union.variants.count else {
                done.insert(type)
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            guard case .named(let id) = union.variants[next].type, !done.contains(id.index) else { continue }
            if path.contains(where: { $0.type == id.index }) {
                union.variants[next].type = .any
                union.variants[next].evidence = .fits
                types[type].shape = .union(union)
                report(types[type], &diagnostics)
            } else {
                path.append((id.index, 0))
            }
        }
    }
}

private func report(_ type: TypeDefinition, _ diagnostics: inout DiagnosticSink) {
    diagnostics.report(
        Diagnostic(
            .endlessSchema,
            "the alternatives contain each other with no object between; one of them takes any JSON value",
            at: type.origin.range,
            pointer: type.origin.pointer
        )
    )
}
