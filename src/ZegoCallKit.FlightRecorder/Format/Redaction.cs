using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>Removes the bodies of messages and images from events; only their lengths remain.</summary>
internal static class Redaction
{
    public static EngineEvent Of(EngineEvent engineEvent) => engineEvent switch
    {
        BroadcastMessagesReceived e => e with { Messages = Of(e.Messages) },
        BarrageMessagesReceived e => e with { Messages = Of(e.Messages) },
        CustomCommandReceived e => e with { Command = Of(e.Command) },
        TransparentMessageReceived e => e with { Content = new byte[e.Content.Length] },
        PlayerSeiReceived e => e with { Data = new byte[e.Data.Length] },
        PublisherSnapshotTaken e => e with { Image = null },
        PlayerSnapshotTaken e => e with { Image = null },
        _ => engineEvent,
    };

    private static EngineMessage[] Of(IReadOnlyList<EngineMessage> messages) => [.. messages.Select(message => message with { Text = Of(message.Text) })];

    private static string Of(string text) => new('*', text.Length);
}
