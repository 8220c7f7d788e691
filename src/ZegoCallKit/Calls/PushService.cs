namespace ZegoCallKit.Calls;

/// <summary>Specifies the services that wake a device which is not connected when it is rung.</summary>
public enum PushService
{
    /// <summary>The server posts the ring to the webhook of your own server, which wakes the device.</summary>
    Webhook = 0,

    /// <summary>Web Push. The target is the subscription as JSON.</summary>
    WebPush = 1,

    /// <summary>Apple's push notification service. The target is the VoIP token in hexadecimal.</summary>
    Apns = 2,

    /// <summary>Firebase Cloud Messaging. The target is the registration token.</summary>
    Fcm = 3,
}
