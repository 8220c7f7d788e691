using System.Collections.Frozen;

namespace ZegoCallKit;

/// <summary>Looks up the meaning of an error code and the advice for it.</summary>
internal static class ErrorCatalog
{
    private static readonly FrozenDictionary<ZegoErrorCode, string> Meanings = ErrorMeanings.ByCode.ToFrozenDictionary();

    public static ErrorEntry Find(ZegoErrorCode code) => new(
        Meanings.TryGetValue(code, out var meaning) ? meaning : $"error {(int)code}",
        ErrorAdvice.For(code));
}
