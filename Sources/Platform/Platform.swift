// What the generator asks of the platform: the C library, and of Foundation the half that starts fast. The other half,
// with its locales and processes, doubles the size of the program and costs each start milliseconds. A module that needs
// either imports this one.
#if canImport(FoundationEssentials)
    @_exported import FoundationEssentials
#else
    @_exported import Foundation
#endif

#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif
