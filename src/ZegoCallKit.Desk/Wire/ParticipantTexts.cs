using System.Text.Json;
using System.Text.Json.Serialization;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Contains the text messages from a participant to the desk. docs/concepts/desk-protocol.md describes each.</summary>
internal static class ParticipantTexts
{
    internal sealed record Hello(int Protocol, string Client, bool Simulates = false, string? Session = null, string? Key = null) : ParticipantText
    {
        /// <summary>Returns a text without the key, to keep it out of logs.</summary>
        public override string ToString() => $"hello from {Client}, protocol {Protocol}";
    }

    internal sealed record Ping(uint Id) : ParticipantText;

    internal sealed record Bye : ParticipantText;

    internal sealed record Login([property: JsonPropertyName("login")] uint Handle, string RoomId, string UserId, string UserName) : ParticipantText
    {
        public string? Token { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int MaxMembers { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool MultiRoom { get; init; }

        public IReadOnlyList<uint>? Publishes { get; init; }

        public IReadOnlyList<uint>? Plays { get; init; }

        /// <summary>Returns a text without the token, to keep it out of logs.</summary>
        public override string ToString() => $"login {Handle} of {UserId} to {RoomId}";
    }

    internal sealed record Leave(uint Login) : ParticipantText;

    internal sealed record RenewToken(uint Login, string Token) : ParticipantText
    {
        /// <summary>Returns a text without the token, to keep it out of logs.</summary>
        public override string ToString() => $"renew the token of login {Login}";
    }

    internal sealed record SetInfo(uint Login, uint Id, string Key, string Value) : ParticipantText;

    internal sealed record Broadcast(uint Login, uint Id, string Text) : ParticipantText;

    internal sealed record Barrage(uint Login, uint Id, string Text) : ParticipantText;

    internal sealed record Command(uint Login, uint Id, string Text, IReadOnlyList<string>? To = null) : ParticipantText;

    internal sealed record Bytes(uint Login, uint Id, ReadOnlyMemory<byte> Content, IReadOnlyList<string>? To = null, TransparentMessageTarget Target = TransparentMessageTarget.Clients) : ParticipantText
    {
        public override bool IsDefined => Enum.IsDefined(Target);
    }

    internal sealed record Publish([property: JsonPropertyName("publish")] uint Handle, uint Login, string StreamId) : ParticipantText
    {
        public PublishChannel Channel { get; init; }

        public string? ExtraInfo { get; init; }

        public WireSource? Source { get; init; }

        public override bool IsDefined => Enum.IsDefined(Channel) && Source is not { IsDefined: false };
    }

    internal sealed record StopPublish(uint Publish) : ParticipantText;

    internal sealed record SetStreamInfo(uint Publish, uint Id, string ExtraInfo) : ParticipantText;

    internal sealed record Source(uint Publish) : ParticipantText
    {
        public RemoteDeviceState? Camera { get; init; }

        public RemoteDeviceState? Microphone { get; init; }

        public RemoteDeviceState? Speaker { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoVideo { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoAudio { get; init; }

        public static Source Of(uint publish, WireSource source) => new(publish)
        {
            Camera = source.Camera,
            Microphone = source.Microphone,
            Speaker = source.Speaker,
            NoVideo = source.NoVideo,
            NoAudio = source.NoAudio,
        };

        public override bool IsDefined => ToSource().IsDefined;

        public WireSource ToSource() => new() { Camera = Camera, Microphone = Microphone, Speaker = Speaker, NoVideo = NoVideo, NoAudio = NoAudio };
    }

    internal sealed record Play([property: JsonPropertyName("play")] uint Handle, string StreamId) : ParticipantText
    {
        /// <summary>Gets the login; a watcher has none.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public uint Login { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoVideo { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoAudio { get; init; }
    }

    internal sealed record Want(uint Play) : ParticipantText
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoVideo { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool NoAudio { get; init; }
    }

    internal sealed record StopPlay(uint Play) : ParticipantText;

    internal sealed record Quality(QualityLevel Uplink, QualityLevel Downlink) : ParticipantText
    {
        public override bool IsDefined => Enum.IsDefined(Uplink) && Enum.IsDefined(Downlink);
    }

    internal sealed record Recorded(IReadOnlyList<JsonElement> Lines) : ParticipantText;
}
