using System.Security.Cryptography;
using System.Text;
using ZegoCallKit.Server;

namespace TokenServer.SignIn;

/// <summary>Reads the accounts from the configuration (<c>Accounts__alice=password</c>). They are only for trying things out; a real server has an identity provider.</summary>
internal sealed class Accounts
{
    // An unknown name is compared with this value, so that it takes as long as a known one.
    private static readonly byte[] Nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    private readonly Dictionary<string, byte[]> _hashes;

    public Accounts(IEnumerable<KeyValuePair<string, string>> passwords) =>
        _hashes = passwords.ToDictionary(static account => account.Key, static account => Hash(account.Value), StringComparer.Ordinal);

    public static Accounts Read(IConfiguration configuration)
    {
        var accounts = configuration.GetSection("Accounts").GetChildren().ToList();
        foreach (var account in accounts)
        {
            if (string.IsNullOrEmpty(account.Value) || Encoding.UTF8.GetByteCount(account.Key) > TokenGenerator.MaxUserIdBytes)
            {
                throw new SettingException($"The account {account.Key} needs a password, and a name of at most {TokenGenerator.MaxUserIdBytes} bytes.");
            }
        }

        return accounts.Count > 0
            ? new Accounts(accounts.Select(static account => KeyValuePair.Create(account.Key, account.Value!)))
            : throw new SettingException("There are no accounts. Set an environment variable for each account, such as Accounts__alice, to its password.");
    }

    public bool Check(string name, string password)
    {
        var given = Hash(password);
        var isKnown = _hashes.TryGetValue(name, out var expected);
        return CryptographicOperations.FixedTimeEquals(given, expected ?? Nobody) && isKnown;
    }

    private static byte[] Hash(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(password));
}
