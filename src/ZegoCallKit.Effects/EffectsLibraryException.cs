namespace ZegoCallKit.Effects;

/// <summary>The exception that is thrown if the library of the ZegoEffects SDK cannot be used. The message says what was searched or found, and how to fix it.</summary>
public sealed class EffectsLibraryException : ZegoException
{
    internal EffectsLibraryException(ZegoErrorCode code, string detail, string remedy, IReadOnlyList<string> searched, Exception? innerException = null)
        : base("LoadEffects", code, detail, remedy, innerException) => Searched = searched;

    /// <summary>Gets the places that were searched, in order.</summary>
    public IReadOnlyList<string> Searched { get; }
}
