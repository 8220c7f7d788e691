using System.Globalization;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Copies the engine's structs, which are valid only during the callback.</summary>
internal static unsafe class Copy
{
    private static readonly ulong LastMillisecond = (ulong)DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    // A null list has no items, whatever its count says.
    private static uint Count(void* list, uint count) => list == null ? 0 : count;

    /// <summary>Returns the kind of an update.</summary>
    /// <exception cref="InvalidDataException">The kind is neither an addition nor a deletion and must not be treated as either.</exception>
    public static UpdateType Type(ZegoUpdateType type) => type switch
    {
        ZegoUpdateType.Add => UpdateType.Add,
        ZegoUpdateType.Delete => UpdateType.Delete,
        _ => throw new InvalidDataException($"The engine reported an update of the unknown type {(int)type}."),
    };

    public static EngineUser User(ZegoUser* user) => new(Utf8.Read(user->UserId, 64), Utf8.Read(user->UserName, 256));

    public static EngineUser[] Users(ZegoUser* list, uint count, RecordCache records)
    {
        var users = new EngineUser[Count(list, count)];
        for (var i = 0; i < users.Length; i++)
        {
            users[i] = records.User(&list[i]);
        }

        return users;
    }

    public static EngineStreamInfo[] Streams(ZegoStream* list, uint count, RecordCache records)
    {
        var streams = new EngineStreamInfo[Count(list, count)];
        for (var i = 0; i < streams.Length; i++)
        {
            streams[i] = records.Stream(&list[i]);
        }

        return streams;
    }

    public static EngineRoomExtraInfo[] ExtraInfos(ZegoRoomExtraInfo* list, uint count)
    {
        var infos = new EngineRoomExtraInfo[Count(list, count)];
        for (var i = 0; i < infos.Length; i++)
        {
            var info = &list[i];
            infos[i] = new(Utf8.Read(info->Key, 128), Utf8.Read(info->Value, 4096), User(&info->UpdateUser), Time(info->UpdateTime));
        }

        return infos;
    }

    public static EngineMessage[] Broadcasts(ZegoBroadcastMessageInfo* list, uint count)
    {
        var messages = new EngineMessage[Count(list, count)];
        for (var i = 0; i < messages.Length; i++)
        {
            var message = &list[i];
            messages[i] = new(User(&message->FromUser), Utf8.Read(message->Message, 10240), MessageId(message->MessageId), Time(message->SendTime));
        }

        return messages;
    }

    public static EngineMessage[] Barrages(ZegoBarrageMessageInfo* list, uint count)
    {
        var messages = new EngineMessage[Count(list, count)];
        for (var i = 0; i < messages.Length; i++)
        {
            var message = &list[i];
            messages[i] = new(User(&message->FromUser), Utf8.Read(message->Message, 10240), Utf8.Read(message->MessageId, 64), Time(message->SendTime));
        }

        return messages;
    }

    public static EngineDevice Device(ZegoDeviceInfo* device) => new(Utf8.Read(device->DeviceId, 512), Utf8.Read(device->DeviceName, 512));

    public static EngineDevice[] Devices(ZegoDeviceInfo* list, int count)
    {
        var devices = new EngineDevice[Count(list, (uint)Math.Max(count, 0))];
        for (var i = 0; i < devices.Length; i++)
        {
            devices[i] = Device(&list[i]);
        }

        return devices;
    }

    public static byte[] Bytes(byte* data, uint length) => new ReadOnlySpan<byte>(data, checked((int)Count(data, length))).ToArray();

    public static float[] Floats(float* data, uint count) => new ReadOnlySpan<float>(data, checked((int)Count(data, count))).ToArray();

    /// <summary>Returns the server's id of a broadcast message; 0 means none.</summary>
    public static string MessageId(ulong id) => id == 0 ? "" : id.ToString(CultureInfo.InvariantCulture);

    public static PublishQuality Quality(in ZegoPublishStreamQuality q) => new()
    {
        VideoCaptureFps = q.VideoCaptureFps,
        VideoEncodeFps = q.VideoEncodeFps,
        VideoSendFps = q.VideoSendFps,
        VideoKbps = q.VideoKbps,
        AudioCaptureFps = q.AudioCaptureFps,
        AudioSendFps = q.AudioSendFps,
        AudioKbps = q.AudioKbps,
        Rtt = TimeSpan.FromMilliseconds(q.Rtt),
        PacketLoss = q.PacketLostRate,
        Level = (QualityLevel)q.Level,
        AudioBytesSent = q.AudioSendBytes,
        VideoBytesSent = q.VideoSendBytes,
    };

    public static PlayQuality Quality(in ZegoPlayStreamQuality q) => new()
    {
        VideoReceiveFps = q.VideoRecvFps,
        VideoDecodeFps = q.VideoDecodeFps,
        VideoRenderFps = q.VideoRenderFps,
        VideoKbps = q.VideoKbps,
        VideoBreakRate = q.VideoBreakRate,
        AudioReceiveFps = q.AudioRecvFps,
        AudioDecodeFps = q.AudioDecodeFps,
        AudioRenderFps = q.AudioRenderFps,
        AudioKbps = q.AudioKbps,
        AudioBreakRate = q.AudioBreakRate,
        Mos = q.Mos,
        Rtt = TimeSpan.FromMilliseconds(q.Rtt),
        PacketLoss = q.PacketLostRate,
        PeerToPeerDelay = TimeSpan.FromMilliseconds(q.PeerToPeerDelay),
        PeerToPeerPacketLoss = q.PeerToPeerPacketLostRate,
        Delay = TimeSpan.FromMilliseconds(q.Delay),
        AudioVideoSkew = TimeSpan.FromMilliseconds(q.AvTimestampDiff),
        Level = (QualityLevel)q.Level,
        AudioBytesReceived = q.AudioRecvBytes,
        VideoBytesReceived = q.VideoRecvBytes,
    };

    public static EngineRtcStats Stats(in ZegoRtcStatsInfo s) => new(
        s.TotalTxBandwidth,
        TimeSpan.FromMilliseconds(s.AvgTxRtt),
        s.AvgTxPacketLostRate,
        s.TotalRxBandwidth,
        TimeSpan.FromMilliseconds(s.AvgRxRtt),
        s.AvgRxPacketLostRate,
        TimeSpan.FromMilliseconds(s.AvgPeerToPeerDelay));

    /// <summary>Converts a server time, in milliseconds since 1970. A time beyond the supported range becomes the latest possible time, so that the rest of its event is not
    /// lost.</summary>
    private static DateTimeOffset Time(ulong milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Min(milliseconds, LastMillisecond));
}
