using Xunit;

namespace ZegoCallKit.EngineContract;

/// <summary>Lists the characters that the real engine 3.25 accepts in identifiers.</summary>
public static class IdentifierCases
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string RoomAndUser = Alphanumeric + "!#$%&'()*+,-.;<=>@^_`~";
    private const string Stream = Alphanumeric + "!$%&'()*+,-.;<=>@^_`~";

    /// <summary>Gets the kinds of identifier, with the characters they accept and the codes for all others.</summary>
    public static TheoryData<string, string, int> Characters => new()
    {
        { "user id", RoomAndUser, 1002006 },
        { "room id", RoomAndUser, 1002012 },
        { "published stream id", Stream, 1000016 },
        { "played stream id", Stream, 1000016 },
        { "user name", new string([.. Enumerable.Range(1, 127).Select(i => (char)i)]), 0 },
    };
}
