# Makes the Windows application folder and its .msi in target\package. Written for a machine with a JDK 25 (JAVA_HOME), Maven
# and the WiX Toolset; packaging/README.md says what of it was ever run.
#
# Signing: SADDLEBAG_WINDOWS_CERTIFICATE is the SHA-1 thumbprint of a code signing certificate in the user's store, and
# SADDLEBAG_TIMESTAMP_SERVER an RFC 3161 address. Without them nothing is signed and SmartScreen asks at the first start.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Fail([string] $sentence) { Write-Error "saddlebag: $sentence"; exit 1 }

if (-not $env:JAVA_HOME -or -not (Select-String -Quiet -Path (Join-Path $env:JAVA_HOME 'release') -Pattern '^JAVA_VERSION="25[."]')) {
    Fail 'a JDK 25 is needed: point JAVA_HOME at one.'
}
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { Fail 'Apache Maven 3.8 or newer is needed on the PATH.' }
if (-not (Get-Command wix, candle -ErrorAction SilentlyContinue)) { Fail 'the WiX Toolset is needed on the PATH for an .msi.' }

& mvn -q -B -ntp -Prelease -DskipTests '-Dmaven.test.skip=true' package
if ($LASTEXITCODE -ne 0) { Fail 'the build failed; the reason stands above.' }

function Package { & (Join-Path $env:JAVA_HOME 'bin\java') -cp 'target/lib/*' packaging/tool/Package.java @args
    if ($LASTEXITCODE -ne 0) { Fail 'packaging failed; the reason stands above.' } }

function Sign([string[]] $files) {
    if (-not $env:SADDLEBAG_WINDOWS_CERTIFICATE) {
        Write-Warning 'not signed: set SADDLEBAG_WINDOWS_CERTIFICATE and SADDLEBAG_TIMESTAMP_SERVER.'
        return
    }
    & signtool sign /sha1 $env:SADDLEBAG_WINDOWS_CERTIFICATE /fd SHA256 /tr $env:SADDLEBAG_TIMESTAMP_SERVER /td SHA256 @files
    if ($LASTEXITCODE -ne 0) { Fail 'signing failed; the reason stands above.' }
}

Package image
Sign (Get-ChildItem target\package\image\Saddlebag\*.exe | ForEach-Object { $_.FullName })
Package --image-ready msi
Sign (Get-ChildItem target\package\msi\*.msi | ForEach-Object { $_.FullName })
