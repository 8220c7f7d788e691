using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace ZegoCallKit.Server;

/// <summary>
/// Represents ZEGO's ServerSecret: 32 printable ASCII characters from ZEGO's console that encrypt tokens. Anyone who has it can log in as any user: keep it in the
/// server's configuration, never in a client and never in a log. Its text representation never contains the secret.
/// </summary>
[DebuggerDisplay("ServerSecret (hidden)")]
public sealed class ServerSecret
{
    /// <summary>The length of a server secret, in characters.</summary>
    public const int Length = 32;

    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c)]);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _key;

    /// <summary>Validates and wraps a secret.</summary>
    /// <param name="secret">The 32 characters of the secret.</param>
    /// <exception cref="ArgumentException">The secret has another length or a character that is not printable ASCII. The message does not contain the secret.</exception>
    public ServerSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length != Length)
        {
            throw new ArgumentException($"The server secret must have {Length} characters; it has {secret.Length}.", nameof(secret));
        }

        var bad = secret.AsSpan().IndexOfAnyExcept(Printable);
        if (bad >= 0)
        {
            throw new ArgumentException($"The server secret must contain only printable ASCII characters; the one at position {bad} is not. Copy the secret from ZEGO's console.", nameof(secret));
        }

        _key = Encoding.ASCII.GetBytes(secret);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ReadOnlySpan<byte> Key => _key;

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>A text without the secret.</returns>
    public override string ToString() => "ServerSecret (hidden)";
}
