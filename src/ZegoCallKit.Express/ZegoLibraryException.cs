namespace ZegoCallKit.Express;

/// <summary>The exception that is thrown if ZEGO's library cannot be used. The message says where it was searched or what was found, and how to fix it.</summary>
public sealed class ZegoLibraryException : ZegoException
{
    internal ZegoLibraryException(ZegoErrorCode code, string detail, string remedy, string? libraryPath, IReadOnlyList<string> searched, Exception? innerException = null)
        : base("LoadLibrary", code, detail, remedy, innerException)
    {
        LibraryPath = libraryPath;
        Searched = searched;
    }

    /// <summary>Gets the path of the library that was found; <see langword="null"/> if none was found.</summary>
    public string? LibraryPath { get; }

    /// <summary>Gets the places that were searched, in order.</summary>
    public IReadOnlyList<string> Searched { get; }
}
