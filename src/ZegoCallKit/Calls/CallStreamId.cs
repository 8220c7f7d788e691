using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit.Calls;

/// <summary>Names streams after their call and user, readable as far as stream ids allow.</summary>
internal static class CallStreamId
{
    /// <summary>Ends the stream ids of cameras in ZEGO's kits.</summary>
    public const string UIKitCamera = "_main";

    /// <summary>Ends the stream ids of shared screens in ZEGO's kits: the one for the web shows any other stream as a camera.</summary>
    public const string Screen = "_screensharing";

    public static StreamId For(CallId call, UserId user, string end = "")
    {
        // An underscore only separates the two: characters that stream ids cannot contain are written as '-' and their hexadecimal code.
        var id = $"{Escape(call.Value)}_{Escape(user.Value)}";
        return new StreamId((id.Length + end.Length <= StreamId.MaxBytes ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))) + end);
    }

    private static string Escape(string value) => string.Concat(value.Select(static c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : $"-{(int)c:X2}"));
}
