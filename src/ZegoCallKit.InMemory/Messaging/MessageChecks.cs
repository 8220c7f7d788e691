using System.Text;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Checks the content of messages.</summary>
internal static class MessageChecks
{
    private const int MaxTextBytes = 1024;
    private const int MaxUserIdBytes = 63;

    public static ZegoErrorCode CheckText(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ZegoErrorCode.ImContentNull;
        }

        return Encoding.UTF8.GetByteCount(text) > MaxTextBytes ? ZegoErrorCode.ImContentTooLong : ZegoErrorCode.None;
    }

    public static ZegoErrorCode CheckCommand(string? command, IReadOnlyList<string> toUserIds)
    {
        var code = CheckText(command);
        if (code != ZegoErrorCode.None)
        {
            return code;
        }

        if (toUserIds.Any(string.IsNullOrEmpty))
        {
            return ZegoErrorCode.ImUserIdEmpty;
        }

        return toUserIds.Any(id => Encoding.UTF8.GetByteCount(id) > MaxUserIdBytes) ? ZegoErrorCode.ImUserIdTooLong : ZegoErrorCode.None;
    }
}
