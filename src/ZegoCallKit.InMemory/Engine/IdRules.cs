using System.Buffers;
using System.Text;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Defines the ids that the real engine 3.25 accepts, and the codes with which it refuses others.</summary>
internal static class IdRules
{
    private const int MaxUserIdBytes = 63;
    private const int MaxUserNameBytes = 255;
    private const int MaxRoomIdBytes = 127;
    private const int MaxStreamIdBytes = 255;
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string StreamMarks = "!$%&'()*+,-.;<=>@^_`~";

    private static readonly SearchValues<char> RoomAndUser = SearchValues.Create(Alphanumeric + "#" + StreamMarks);
    private static readonly SearchValues<char> Stream = SearchValues.Create(Alphanumeric + StreamMarks);

    public static ZegoErrorCode CheckUserId(string? id) =>
        Check(id, MaxUserIdBytes, RoomAndUser, ZegoErrorCode.RoomUserIdNull, ZegoErrorCode.RoomUserIdTooLong, ZegoErrorCode.RoomUserIdInvalidCharacter);

    /// <summary>Checks a user name. Names may contain any characters and may be empty.</summary>
    public static ZegoErrorCode CheckUserName(string? name) =>
        name is not null && Encoding.UTF8.GetByteCount(name) > MaxUserNameBytes ? ZegoErrorCode.RoomUserNameTooLong : ZegoErrorCode.None;

    public static ZegoErrorCode CheckRoomId(string? id) =>
        Check(id, MaxRoomIdBytes, RoomAndUser, ZegoErrorCode.RoomIdNull, ZegoErrorCode.RoomIdTooLong, ZegoErrorCode.RoomIdInvalidCharacter);

    public static ZegoErrorCode CheckStreamId(string? id) =>
        Check(id, MaxStreamIdBytes, Stream, ZegoErrorCode.StreamIdNull, ZegoErrorCode.StreamIdTooLong, ZegoErrorCode.StreamIdInvalidCharacter);

    private static ZegoErrorCode Check(string? id, int maxBytes, SearchValues<char> allowed, ZegoErrorCode empty, ZegoErrorCode tooLong, ZegoErrorCode badCharacter)
    {
        if (string.IsNullOrEmpty(id))
        {
            return empty;
        }

        if (Encoding.UTF8.GetByteCount(id) > maxBytes)
        {
            return tooLong;
        }

        return id.AsSpan().ContainsAnyExcept(allowed) ? badCharacter : ZegoErrorCode.None;
    }
}
