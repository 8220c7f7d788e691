using System.Text.Json.Serialization;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents a text message from the desk to a participant. docs/concepts/desk-protocol.md describes each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(DeskTexts.Welcome), "welcome")]
[JsonDerivedType(typeof(DeskTexts.Pong), "pong")]
[JsonDerivedType(typeof(DeskTexts.Error), "error")]
[JsonDerivedType(typeof(DeskTexts.Admitted), "admitted")]
[JsonDerivedType(typeof(DeskTexts.Refused), "refused")]
[JsonDerivedType(typeof(DeskTexts.Kicked), "kicked")]
[JsonDerivedType(typeof(DeskTexts.TokenWillExpire), "tokenWillExpire")]
[JsonDerivedType(typeof(DeskTexts.Users), "users")]
[JsonDerivedType(typeof(DeskTexts.Streams), "streams")]
[JsonDerivedType(typeof(DeskTexts.StreamInfos), "streamInfos")]
[JsonDerivedType(typeof(DeskTexts.Infos), "infos")]
[JsonDerivedType(typeof(DeskTexts.Count), "count")]
[JsonDerivedType(typeof(DeskTexts.Done), "done")]
[JsonDerivedType(typeof(DeskTexts.BroadcastReceived), "broadcastReceived")]
[JsonDerivedType(typeof(DeskTexts.BarrageReceived), "barrageReceived")]
[JsonDerivedType(typeof(DeskTexts.CommandReceived), "commandReceived")]
[JsonDerivedType(typeof(DeskTexts.BytesReceived), "bytesReceived")]
[JsonDerivedType(typeof(DeskTexts.Publishing), "publishing")]
[JsonDerivedType(typeof(DeskTexts.PublishInterrupted), "publishInterrupted")]
[JsonDerivedType(typeof(DeskTexts.PublishRefused), "publishRefused")]
[JsonDerivedType(typeof(DeskTexts.Playing), "playing")]
[JsonDerivedType(typeof(DeskTexts.PlayEnded), "playEnded")]
[JsonDerivedType(typeof(DeskTexts.PlayInterrupted), "playInterrupted")]
[JsonDerivedType(typeof(DeskTexts.SourceChanged), "sourceChanged")]
[JsonDerivedType(typeof(DeskTexts.PublisherQuality), "publisherQuality")]
[JsonDerivedType(typeof(DeskTexts.Network), "network")]
internal abstract record DeskText;
