using System.Diagnostics;

namespace ZegoCallKit.Server.Webhooks;

/// <summary>Represents ZEGO's CallbackSecret, from ZEGO's console, with which ZEGO signs webhooks. It is not the <see cref="ServerSecret"/>. Its text representation never contains the secret.</summary>
[DebuggerDisplay("CallbackSecret (hidden)")]
public sealed class CallbackSecret
{
    /// <summary>The maximum length of a secret, in characters.</summary>
    public const int MaxLength = 256;

    /// <summary>Validates and wraps a secret.</summary>
    /// <param name="secret">The secret: 1 to 256 printable ASCII characters.</param>
    /// <exception cref="ArgumentException">The secret has another length or a character that is not printable ASCII. The message does not contain the secret.</exception>
    public CallbackSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length is 0 or > MaxLength)
        {
            throw new ArgumentException($"The callback secret must have 1 to {MaxLength} characters; it has {secret.Length}.", nameof(secret));
        }

        if (secret.AsSpan().IndexOfAnyExceptInRange('!', '~') is >= 0 and var bad)
        {
            throw new ArgumentException($"The callback secret must contain only printable ASCII characters; the one at position {bad} is not. Copy the secret from ZEGO's console.", nameof(secret));
        }

        Text = secret;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Text { get; }

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>A text without the secret.</returns>
    public override string ToString() => "CallbackSecret (hidden)";
}
