using System.Text.Json.Serialization;
using ZegoCallKit.Signaling.Push.Apns;
using ZegoCallKit.Signaling.Push.Fcm;
using ZegoCallKit.Signaling.Push.WebPush;

namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Reads and writes what push services send and take.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PushMessage))]
[JsonSerializable(typeof(TokenHead))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(SubscriptionData))]
[JsonSerializable(typeof(ApnsPayload))]
[JsonSerializable(typeof(ApnsReply))]
[JsonSerializable(typeof(FcmRequest))]
[JsonSerializable(typeof(FcmReply))]
[JsonSerializable(typeof(ServiceAccount))]
[JsonSerializable(typeof(AccessTokenReply))]
internal sealed partial class PushJson : JsonSerializerContext;
