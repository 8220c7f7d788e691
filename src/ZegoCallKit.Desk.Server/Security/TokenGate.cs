using System.Security.Cryptography;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;

namespace ZegoCallKit.Desk.Server.Security;

/// <summary>Issues and validates login tokens of the desk's account. Thread-safe.</summary>
internal sealed class TokenGate
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly DeskOptions _options;
    private readonly TokenParser _parser;
    private readonly TokenGenerator _generator;
    private readonly TimeProvider _time;
    private readonly ServerSecret _secret;

    public TokenGate(DeskOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _secret = options.Secret ?? new ServerSecret(RandomNumberGenerator.GetString(Letters, ServerSecret.Length));
        _parser = new TokenParser(_secret);
        _generator = new TokenGenerator(new TokenGeneratorOptions { AppId = options.AppId, Secret = _secret, TimeProvider = time });
    }

    public IssuedToken Issue(string userId, TimeSpan lifetime) => _generator.Generate(userId, lifetime);

    /// <summary>Returns the options for validating requests to the server API, which servers sign with the same account.</summary>
    public ServerApiResponderOptions ResponderOptions(TimeProvider time) => new() { AppId = _options.AppId, Secret = _secret, TimeProvider = time };

    /// <summary>Returns the code with which the cloud refuses a token; <see cref="ZegoErrorCode.None"/> if the token is valid.</summary>
    public ZegoErrorCode Check(string userId, string token)
    {
        if (_options.TokenCheck == DeskTokenCheck.Off)
        {
            return ZegoErrorCode.None;
        }

        if (token.Length == 0)
        {
            return _options.TokenCheck == DeskTokenCheck.Required ? ZegoErrorCode.RoomNoToken : ZegoErrorCode.None;
        }

        if (!_parser.TryParse(token, out var content, out var fault))
        {
            return fault == TokenFault.Version ? ZegoErrorCode.RoomTokenVersionError : ZegoErrorCode.RoomTokenFormatError;
        }

        if (content.AppId != _options.AppId)
        {
            return ZegoErrorCode.RoomTokenAppIdError;
        }

        if (!string.Equals(content.UserId, userId, StringComparison.Ordinal))
        {
            return ZegoErrorCode.RoomTokenUserIdError;
        }

        return content.IsExpired(_time.GetUtcNow()) ? ZegoErrorCode.RoomTokenExpireError : ZegoErrorCode.None;
    }
}
