using System.Security.Cryptography;

namespace RingServer;

/// <summary>Keeps the signing key beside the journal, so that tokens stay valid when the server starts again. Only the owner can read it.</summary>
internal static class SigningKeyFile
{
    public static string ReadOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "signing.key");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options);
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was made at an earlier start.
        }

        var key = File.ReadAllText(path).Trim();
        return key.Length >= 32 ? key : throw new SettingException($"{path} holds no key of at least 32 characters: delete it to have a new one made.");
    }
}
