/// A version of the specification by what decides how a document is read; the patch number does not.
package enum SpecificationVersion: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Swagger 2.0, the specification under its former name.
    case v2_0 = "2.0"
    case v3_0 = "3.0"
    case v3_1 = "3.1"
    case v3_2 = "3.2"

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The member at the top of a document that names the version.
    var member: String { self == .v2_0 ? "swagger" : "openapi" }
}
