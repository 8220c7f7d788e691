using System.Buffers;

namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Validates ids from clients, by the rules of ZEGO's user and room ids.</summary>
internal static class WireIds
{
    public const int MaxUserBytes = 63;
    public const int MaxCallBytes = 127;
    public const int MaxEnvelopeBytes = 64;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'()*+,-.;<=>@^_`~");

    private static readonly SearchValues<char> EnvelopeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public static bool IsUser(string? id) => Is(id, MaxUserBytes, IdCharacters);

    public static bool IsDevice(string? id) => Is(id, MaxUserBytes, IdCharacters);

    public static bool IsCall(string? id) => Is(id, MaxCallBytes, IdCharacters);

    public static bool IsEnvelope(string? id) => Is(id, MaxEnvelopeBytes, EnvelopeCharacters);

    public static bool IsText(string? text, int maxLength) => text is null || (text.Length <= maxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'));

    private static bool Is(string? id, int max, SearchValues<char> allowed) => id is { Length: > 0 } && id.Length <= max && !id.AsSpan().ContainsAnyExcept(allowed);
}
