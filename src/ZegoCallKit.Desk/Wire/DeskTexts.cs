using System.Text.Json.Serialization;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Contains the text messages from the desk to a participant. docs/concepts/desk-protocol.md describes each.</summary>
internal static class DeskTexts
{
    internal sealed record Welcome(
        int Protocol,
        string Desk,
        string Session,
        string Key,
        bool Resumed,
        long Time,
        int MaxVideoBytes,
        int MaxAudioBytes,
        int MaxTextBytes,
        int MaxPlays,
        int MaxRecordedBytes = 0) : DeskText
    {
        /// <summary>Returns a text without the key, to keep it out of logs.</summary>
        public override string ToString() => $"welcome to {Session}{(Resumed ? " again" : "")}";
    }

    internal sealed record Pong(uint Id, long Time) : DeskText;

    internal sealed record Error(int Code, string Message) : DeskText;

    internal sealed record Admitted(
        uint Login,
        long SessionId,
        IReadOnlyList<WireUser> Users,
        IReadOnlyList<WireStream> Streams,
        IReadOnlyList<WireInfo> Infos) : DeskText;

    internal sealed record Refused(uint Login, int Code) : DeskText;

    internal sealed record Kicked(uint Login, int Code) : DeskText;

    internal sealed record TokenWillExpire(uint Login, long Remaining) : DeskText;

    internal sealed record Users(uint Login) : DeskText
    {
        public IReadOnlyList<WireUser>? Added { get; init; }

        public IReadOnlyList<long>? Removed { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Silent { get; init; }
    }

    internal sealed record Streams(uint Login) : DeskText
    {
        public IReadOnlyList<WireStream>? Added { get; init; }

        public IReadOnlyList<WireRemovedStream>? Removed { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Silent { get; init; }
    }

    internal sealed record StreamInfos(uint Login, IReadOnlyList<WireStreamInfo> Changed) : DeskText
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Silent { get; init; }
    }

    internal sealed record Infos(uint Login, IReadOnlyList<WireInfo> Changed) : DeskText
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Silent { get; init; }
    }

    internal sealed record Count(uint Login, [property: JsonPropertyName("count")] int Users) : DeskText;

    internal sealed record Done(uint Id, int Code, string? MessageId = null) : DeskText;

    internal sealed record BroadcastReceived(uint Login, string UserId, string UserName, string Text, string MessageId, long At) : DeskText;

    internal sealed record BarrageReceived(uint Login, string UserId, string UserName, string Text, string MessageId, long At) : DeskText;

    internal sealed record CommandReceived(uint Login, string UserId, string UserName, string Text) : DeskText;

    internal sealed record BytesReceived(uint Login, string UserId, string UserName, ReadOnlyMemory<byte> Content) : DeskText;

    internal sealed record Publishing(uint Publish) : DeskText;

    internal sealed record PublishInterrupted(uint Publish) : DeskText;

    internal sealed record PublishRefused(uint Publish, int Code) : DeskText;

    internal sealed record Playing(uint Play, string UserId, string UserName, PublishChannel Channel, WireSource Source) : DeskText;

    internal sealed record PlayEnded(uint Play) : DeskText;

    internal sealed record PlayInterrupted(uint Play) : DeskText;

    internal sealed record SourceChanged(uint Play) : DeskText
    {
        public RemoteDeviceState? Camera { get; init; }

        public RemoteDeviceState? Microphone { get; init; }

        public RemoteDeviceState? Speaker { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoVideo { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoAudio { get; init; }

        public static SourceChanged Of(uint play, WireSource source) => new(play)
        {
            Camera = source.Camera,
            Microphone = source.Microphone,
            Speaker = source.Speaker,
            NoVideo = source.NoVideo,
            NoAudio = source.NoAudio,
        };

        public WireSource ToSource() => new() { Camera = Camera, Microphone = Microphone, Speaker = Speaker, NoVideo = NoVideo, NoAudio = NoAudio };
    }

    internal sealed record PublisherQuality(uint Play, QualityLevel Uplink, QualityLevel Downlink) : DeskText;

    internal sealed record Network(bool Up, double Latency, double Jitter, double Loss) : DeskText;
}
