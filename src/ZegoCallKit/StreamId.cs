namespace ZegoCallKit;

/// <summary>The id of a stream, unique in the AppID: 1 to 255 bytes. Compared ordinally.</summary>
public readonly record struct StreamId
{
    /// <summary>The most bytes of a stream id.</summary>
    public const int MaxBytes = 255;

    private readonly string? _value;

    /// <summary>Checks and wraps an id that every ZEGO client can publish and play: ASCII letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that is not allowed.</exception>
    public StreamId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsPublish, IdCharacters.PublishText, "stream id", nameof(value));
        _value = value;
    }

    private StreamId(string value, bool _) => _value = value;

    /// <summary>The id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <summary>Wraps an id that somebody else chose, to play it: whatever the cloud delivers is accepted.</summary>
    /// <param name="value">The id as it was received.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">It is empty or longer than 255 bytes.</exception>
    public static StreamId Remote(string value)
    {
        Guard.Utf8Length(value, 1, MaxBytes, "stream id", nameof(value));
        return new(value, true);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static StreamId FromEngine(string value) => new(value, true);
}
