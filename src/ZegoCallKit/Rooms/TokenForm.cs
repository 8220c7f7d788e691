namespace ZegoCallKit.Rooms;

/// <summary>Checks texts that should be tokens, and advises what to do if a token provider failed.</summary>
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
                "The token contains characters that a token cannot have. Pass only the text of the token, without the JSON, quotes or line breaks of the server's response.", parameter);
        }
    }

    /// <summary>Returns what to do when a token provider has failed. The network is not to blame for what a server refuses.</summary>
    public static string AdviceOn(Exception fault) => fault switch
    {
        HttpRequestException { StatusCode: System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden } =>
            "The token server refused the request. Check the credentials of the token provider, and that the user may enter the room.",
        HttpRequestException { StatusCode: { } status } => $"The token server responded with HTTP status {(int)status}. Check the server's log.",
        HttpRequestException => "Check the address of the token server and the network, then try again.",
        ArgumentException => "Make the token provider return only the text of the token.",
        _ => "The inner exception is the one that the token provider threw.",
    };
}
