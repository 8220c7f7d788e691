using System.Buffers;

namespace ZegoCallKit;

/// <summary>Defines the characters that ids may contain, as the real engine 3.25 accepts them.</summary>
internal static class IdCharacters
{
    public const string RoomAndUserText = "ASCII letters, digits or ! # $ % & ' ( ) * + , - . ; < = > @ ^ _ ` ~";
    public const string PublishText = "ASCII letters, digits, '-' or '_'";

    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> RoomAndUserSet = SearchValues.Create(Alphanumeric + "!#$%&'()*+,-.;<=>@^_`~");
    private static readonly SearchValues<char> PublishSet = SearchValues.Create(Alphanumeric + "-_");

    public static bool IsRoomOrUser(char c) => RoomAndUserSet.Contains(c);

    public static bool IsPublish(char c) => PublishSet.Contains(c);
}
