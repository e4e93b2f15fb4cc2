import APIModel
import Diagnostics

/// Collects what the contract has to say about the document.
struct ContractNotes {
    /// What was found, in the order in which it was found.
    private(set) var diagnostics: [Diagnostic] = []
    private var reported: Set<String> = []

    /// A documented example that is not what its schema says, and therefore no vector.
    mutating func leftOut(_ example: Example, at place: Place) {
        guard reported.insert(example.origin.pointer).inserted else { return }
        diagnostics.append(
            Diagnostic(
                .exampleLeftOut,
                "the example is not what its schema says at \"\(place.path)\"; the contract leaves it out",
                at: example.origin.range,
                pointer: example.origin.pointer,
                hint: "correct the example or the schema"
            )
        )
    }
}
