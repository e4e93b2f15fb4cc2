import ArgumentParser

/// The options that say which files a document may refer to.
struct PermissionOptions: ParsableArguments {
    @Option(
        name: .customLong("allow-path"),
        help: ArgumentHelp("A folder out of that of the document, whose files it may refer to.", valueName: "folder")
    )
    var folders: [String] = []

    @Option(
        name: .customLong("allow-remote"),
        help: ArgumentHelp("A host of the web, whose files a document may refer to.", valueName: "host")
    )
    var hosts: [String] = []

    /// What the options permit.
    var permissions: PermittedFiles.Permissions { PermittedFiles.Permissions(folders: folders, hosts: hosts) }
}
