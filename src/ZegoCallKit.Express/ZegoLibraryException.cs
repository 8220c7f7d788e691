namespace ZegoCallKit.Express;

/// <summary>ZEGO's library cannot be used here. The message says what was searched or found, and what to do.</summary>
public sealed class ZegoLibraryException : ZegoException
{
    internal ZegoLibraryException(ZegoErrorCode code, string detail, string remedy, string? libraryPath, IReadOnlyList<string> searched, Exception? innerException = null)
        : base("LoadLibrary", code, detail, remedy, innerException)
    {
        LibraryPath = libraryPath;
        Searched = searched;
    }

    /// <summary>The library that was found; <see langword="null"/> when none was.</summary>
    public string? LibraryPath { get; }

    /// <summary>Where it was looked for, in order.</summary>
    public IReadOnlyList<string> Searched { get; }
}
