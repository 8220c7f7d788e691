using System.Text;
using ZegoCallKit.Server.Webhooks;
using ZegoCallKit.Server.Webhooks.Protocol;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads webhooks, in their three forms, whatever their signature.</summary>
internal static class ServerTargets
{
    private static readonly CallbackSecret Secret = new("secret");

    public static IEnumerable<IFuzzTarget> All()
    {
        var login = new UserLoggedInEvent { AppId = 1, SentAt = DateTimeOffset.UnixEpoch.AddYears(50), RoomId = "lobby", UserId = "alice" };
        var json = WebhookWriter.Write(login, Secret, "1");
        yield return new FuzzTarget(
            "webhooks",
            [json, Encoding.UTF8.GetBytes(Uri.EscapeDataString(Encoding.UTF8.GetString(json))), Encoding.UTF8.GetBytes("event=room_login&appid=1&timestamp=1&nonce=1&signature=x&room_id=a+b&user_account=%C3%BC")],
            static input => WebhookBody.Parse(input) is { } fields && fields.Fingerprint().Length > 0 && WebhookEventReader.Read(fields) is not null);
    }
}
