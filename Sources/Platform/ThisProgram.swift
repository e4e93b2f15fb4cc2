/// The program that runs.
package enum ThisProgram {
    /// The path of its file, symbolic links resolved; nil if the system does not tell.
    package static var path: String? {
        #if canImport(Darwin)
            Bundle.main.executableURL?.resolvingSymlinksInPath().path
        #else
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        #endif
    }
}
