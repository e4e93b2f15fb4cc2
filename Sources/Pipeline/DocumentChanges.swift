package import OpenAPIFilter

/// What is done to a document before anything is made of it, in this order.
package struct DocumentChanges: Sendable {
    /// Overlays, the first one first.
    package var overlays: [DocumentInput] = []
    /// `x-concord-` keys that are set from outside the document.
    package var extensions: [ExtensionSetting] = []
    /// The operations that are wanted.
    package var filter = OperationFilter()

    /// Nothing is done, but that internal operations are left out.
    package init() {}
}
