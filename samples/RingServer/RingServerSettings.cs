using System.Text;

namespace RingServer;

/// <summary>Represents the settings from the command line and the environment.</summary>
internal sealed record RingServerSettings
{
    public const string Usage = """
        RingServer [--urls URL] [--data FOLDER] [--redis HOST[:PORT]] [--dev-sign-in loopback|any|off]

          --urls URL         where it listens, by default http://localhost:5080
          --data FOLDER      where the signing key and the journal are kept, by default beside the program
          --redis HOST       keeps calls in Redis instead of the journal, so that several servers are one
          --dev-sign-in WHO  who gets a token for any name without a password: programs on this machine (the default), anybody, or nobody. For development only!

        The environment variable Calls__SigningKey (at least 32 bytes) takes the place of the key's file: servers that share a Redis need the same key.
        """;

    public required string Data { get; init; }

    public required string? Redis { get; init; }

    public required DevSignIn SignIn { get; init; }

    public required string? SigningKey { get; init; }

    public static RingServerSettings Read(IConfiguration configuration)
    {
        var key = configuration["Calls:SigningKey"];
        if (key is not null && Encoding.UTF8.GetByteCount(key) < 32)
        {
            throw new SettingException("Calls:SigningKey must have at least 32 bytes of UTF-8.");
        }

        return new RingServerSettings
        {
            Data = Path.GetFullPath(configuration["data"] is { Length: > 0 } data ? data : Path.Combine(AppContext.BaseDirectory, "data")),
            Redis = configuration["redis"] is { Length: > 0 } redis ? redis : null,
            SigningKey = key,
            SignIn = configuration["dev-sign-in"] switch
            {
                null or "loopback" => DevSignIn.Loopback,
                "any" => DevSignIn.Any,
                "off" => DevSignIn.Off,
                _ => throw new SettingException("--dev-sign-in must be loopback, any or off."),
            },
        };
    }
}
