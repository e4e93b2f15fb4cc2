package import Diagnostics
import SourceNodes

/// Changes to a document that one may not edit, or that are not for everybody: the Overlay Specification 1.0.
package struct Overlay: Sendable {
    /// The document that the overlay was written for, as a reference; nil: any.
    package let extends: Target?
    /// What is done, in this order.
    let actions: [Action]

    /// A reference to a document.
    package struct Target: Sendable {
        /// The reference as written.
        package let reference: String
        /// Where it stands.
        package let range: SourceRange
    }

    /// A change of all places that a query finds.
    struct Action: Sendable {
        /// What is done at each place.
        enum Change: Sendable {
            /// The place goes.
            case remove
            /// This is merged into it.
            case update(Node)
        }

        /// The places.
        let target: JSONPath
        /// Where the query stands.
        let targetRange: SourceRange
        /// What is done there.
        let change: Change
    }
}
