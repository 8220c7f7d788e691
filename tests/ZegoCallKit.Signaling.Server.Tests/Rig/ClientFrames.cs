using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The frames that a client sends, written by SignalR's own protocol, and some that no client sends.</summary>
internal static class ClientFrames
{
    private static readonly JsonHubProtocol Protocol = new(Options.Create(CreateOptions()));

    public static byte[] Handshake { get; } = [.. """{"protocol":"json","version":1}"""u8, 0x1e];

    public static byte[] Hello { get; } = Call(WireProtocol.Hello, new WireHello { Version = WireProtocol.Version, OldestVersion = WireProtocol.OldestVersion });

    public static IReadOnlyList<byte[]> All { get; } =
    [
        Handshake,
        Hello,
        Call(WireProtocol.Send, new WireEnvelope { Id = "a", To = ["dave"], Intent = WireIntents.Other, LifeMs = 1_000, Payload = "hi"u8.ToArray() }),
        Call(WireProtocol.Send, new WireEnvelope { Id = "b", To = ["dave"], Call = "c", Intent = WireIntents.Ring, Kind = "video", RingMs = 1_000, Turn = 1, Payload = "ring"u8.ToArray() }),
        Call(WireProtocol.Send, new WireEnvelope { Id = "d", To = ["carol"], Call = "c", Intent = WireIntents.Answer, Accepted = true, Payload = "yes"u8.ToArray() }),
        Call(WireProtocol.Send, new WireEnvelope { Id = "e", Call = "c", Intent = WireIntents.Stop, CollapseKey = "k", TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", Payload = "no"u8.ToArray() }),
        Call(WireProtocol.Ack, long.MaxValue),
        Call(WireProtocol.Watch, (object)new[] { "carol", "dave" }),
        Call(WireProtocol.Unwatch, (object)new[] { "carol" }),
        Call(WireProtocol.SetStatus, new WireStatus { Status = "x", Until = 1 }),
        Call(WireProtocol.RegisterPush, new WirePushTarget { Service = "fcm", Target = "token" }),
        Call(WireProtocol.History, "0/x", int.MaxValue),
        Call(WireProtocol.Goodbye),
        Call("OnConnectedAsync"),
        Write(new StreamInvocationMessage("1", WireProtocol.Send, [null])),
        Write(new CancelInvocationMessage("1")),
        Write(CompletionMessage.WithResult("1", 1)),
        Write(PingMessage.Instance),
        Write(CloseMessage.Empty),
    ];

    private static byte[] Call(string method, params object?[] arguments) => Write(new InvocationMessage("1", method, arguments));

    private static byte[] Write(HubMessage message) => Protocol.GetMessageBytes(message).ToArray();

    private static JsonHubProtocolOptions CreateOptions()
    {
        var options = new JsonHubProtocolOptions();
        options.PayloadSerializerOptions.TypeInfoResolverChain.Add(WireJson.Default);
        options.PayloadSerializerOptions.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver());
        return options;
    }
}
