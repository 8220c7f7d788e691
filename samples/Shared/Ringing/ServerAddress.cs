namespace Samples.Ringing;

/// <summary>Checks the address of a ring server, as it is given on the command line.</summary>
internal static class ServerAddress
{
    public const string Rule = "--url must be an address such as http://localhost:5080, with http or https and without a path.";

    /// <summary>Returns the address; <see langword="null"/> if it is none.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var server) && server.Scheme is "http" or "https" && server.PathAndQuery == "/" && server.UserInfo.Length == 0 ? server : null;
}
