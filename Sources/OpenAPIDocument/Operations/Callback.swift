/// Calls that the API makes in return: the Callback Object, section 4.8.18.
package struct Callback: DocumentObject {
    package let place: Place
    /// What is called, by the run-time expression that gives the URL.
    package let pathItems: [Entry<PathItem>]
}

extension Callback: Referable {
    static var referenceKind: ReferenceKind { .callback }

    init(_ object: inout ObjectReader) {
        place = object.place
        pathItems = object.entries()
    }
}
