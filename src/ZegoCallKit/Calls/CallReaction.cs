namespace ZegoCallKit.Calls;

/// <summary>Represents a reaction of a member, which is shown for a moment and kept nowhere; see <see cref="ICall.ReactAsync"/>. Immutable.</summary>
public sealed record CallReaction
{
    /// <summary>The maximum number of bytes of UTF-8 of a reaction.</summary>
    public const int MaxBytes = 64;

    /// <summary>Gets the member.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Gets the reaction, e.g. an emoji: 1 to <see cref="MaxBytes"/> bytes of UTF-8 without control characters. It is text of another user: check it before you use it. Never logged.</summary>
    public required string Text { get; init; }

    /// <summary>Keeps the text out of logs.</summary>
    /// <returns>The user.</returns>
    public override string ToString() => $"reaction of '{User.Id}'";

    internal static bool IsAllowed(string text) => text.Length > 0 && !text.Any(char.IsControl) && System.Text.Encoding.UTF8.GetByteCount(text) <= MaxBytes;
}
