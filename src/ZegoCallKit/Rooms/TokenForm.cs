namespace ZegoCallKit.Rooms;

/// <summary>What a token looks like, and what to do when none could be had.</summary>
internal static class TokenForm
{
    /// <summary>Refuses a text that cannot be a token, such as the JSON or the page that a server answered. Never repeats it.</summary>
    public static void Check(string token, int minBytes, string parameter)
    {
        Guard.Utf8Length(token, minBytes, RoomOptions.MaxTokenBytes, "token", parameter);

        // The version and Base64, in either alphabet.
        if (!token.All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_' or '.'))
        {
            throw new ArgumentException(
                "This is no token: it holds characters that no token has. Give the text of the token alone, not the answer of a server around it, such as JSON, quotes or a line break.", parameter);
        }
    }

    /// <summary>Returns what to do when a token provider has failed. The network is not to blame for what a server refuses.</summary>
    public static string AdviceOn(Exception fault) => fault switch
    {
        HttpRequestException { StatusCode: System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden } =>
            "The token server refused: check with what the provider signs in there, and whether this user may enter this room.",
        HttpRequestException { StatusCode: { } status } => $"The token server answered {(int)status}: see its log.",
        HttpRequestException => "Check the token server's address and the network to it, then try again.",
        ArgumentException => "Have the provider return the token's text alone.",
        _ => "See the inner exception: it is what the provider threw.",
    };
}
