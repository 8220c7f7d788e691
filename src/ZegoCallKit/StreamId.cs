namespace ZegoCallKit;

/// <summary>Represents the id of a stream, unique in the AppID: 1 to 255 bytes. Ids are compared ordinally.</summary>
public readonly record struct StreamId
{
    /// <summary>The maximum length of a stream id in bytes.</summary>
    public const int MaxBytes = 255;

    private readonly string? _value;

    /// <summary>Creates an id that every ZEGO client can publish and play: ASCII letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException">The id is empty, is too long, or contains a character that is not allowed.</exception>
    public StreamId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsPublish, IdCharacters.PublishText, "stream id", nameof(value));
        _value = value;
    }

    private StreamId(string value, bool _) => _value = value;

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <summary>Creates an id that another client chose, in order to play its stream: whatever the cloud delivers is accepted.</summary>
    /// <param name="value">The id as it was received.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The id is empty or longer than 255 bytes.</exception>
    public static StreamId Remote(string value)
    {
        Guard.Utf8Length(value, 1, MaxBytes, "stream id", nameof(value));
        return new(value, true);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static StreamId FromEngine(string value) => new(value, true);
}
