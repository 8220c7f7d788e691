using Xunit;

namespace ZegoCallKit.EngineContract;

/// <summary>The characters that identifiers may hold, as the real engine 3.25 accepts them.</summary>
public static class IdentifierCases
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string RoomAndUser = Alphanumeric + "!#$%&'()*+,-.;<=>@^_`~";
    private const string Stream = Alphanumeric + "!$%&'()*+,-.;<=>@^_`~";

    /// <summary>The kinds of identifier, with what is accepted in them and the codes for the rest.</summary>
    public static TheoryData<string, string, int> Characters => new()
    {
        { "user id", RoomAndUser, 1002006 },
        { "room id", RoomAndUser, 1002012 },
        { "published stream id", Stream, 1000016 },
        { "played stream id", Stream, 1000016 },
        { "user name", new string([.. Enumerable.Range(1, 127).Select(i => (char)i)]), 0 },
    };
}
